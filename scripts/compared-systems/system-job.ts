import { z } from "zod";
import { SYSTEMS } from "./system-names.ts";

/** Which system a process opens, and over which files. */
export const systemJobSchema = z.object({
  system: z.enum(SYSTEMS),
  /** What our knowledge reads. */
  corpusPath: z.string(),
  /** What the others read: JSON lines of PlainDocument. */
  documentsFile: z.string(),
  questionsFile: z.string(),
  dataDir: z.string(),
});
export type SystemJob = z.output<typeof systemJobSchema>;
