/**
 * Levels of the headings inside a table, deeper than any other: its caption, the groups of its rows, a row that is told under a
 * heading of its own. They end where the rows end.
 */
export const CAPTION_LEVEL = 20;
export const GROUP_LEVEL = 21;
/** Groups inside of groups, at most. */
export const MOST_GROUPS = 4;
export const ROW_LEVEL = GROUP_LEVEL + MOST_GROUPS;
