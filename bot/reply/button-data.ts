import { z } from "zod";

/** What pressing one of our buttons means. */
export type ButtonPress =
  /** The passage at `position` of the turn's outcome. */
  | { readonly kind: "more"; readonly turnId: number; readonly position: number }
  | { readonly kind: "pick"; readonly turnId: number; readonly choice: number }
  | { readonly kind: "helpful" | "wrong"; readonly turnId: number }
  | { readonly kind: "resend"; readonly sendId: number };

const number = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const PressSchema = z.union([
  z
    .tuple([z.literal("more"), number, number])
    .transform(([kind, turnId, position]) => ({ kind, turnId, position })),
  z
    .tuple([z.literal("pick"), number, number])
    .transform(([kind, turnId, choice]) => ({ kind, turnId, choice })),
  z.tuple([z.enum(["helpful", "wrong"]), number]).transform(([kind, turnId]) => ({ kind, turnId })),
  z.tuple([z.literal("resend"), number]).transform(([kind, sendId]) => ({ kind, sendId })),
]);

/** Writes `kind:id` or `kind:id:position`; at most 64 bytes, the limit of Telegram's callback data. */
export function writeButtonData(press: ButtonPress): string {
  return Object.values(press).join(":");
}

/** Undefined for data that no button of ours carries. */
export function readButtonData(data: string): ButtonPress | undefined {
  return PressSchema.safeParse(data.split(":")).data;
}
