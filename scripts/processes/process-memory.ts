import { readFile } from "node:fs/promises";
import { z } from "zod";

/** Resident memory of a process in MiB, now and at its highest. */
export const processMemorySchema = z.object({ rssMb: z.number(), peakRssMb: z.number() });
export type ProcessMemory = z.output<typeof processMemorySchema>;

/** Reads /proc; undefined where the system has none. */
export async function readProcessMemory(pid: number): Promise<ProcessMemory | undefined> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const megabytes = (field: string) => {
    const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, "m").exec(status)?.[1];
    return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
  };
  const rssMb = megabytes("VmRSS");
  const peakRssMb = megabytes("VmHWM");
  return rssMb === undefined || peakRssMb === undefined ? undefined : { rssMb, peakRssMb };
}

/** Resident memory of this process in MiB, at its highest and, where a collection may be asked for, after one. */
export function readyMemory(): { readyRssMb: number; peakRssMb: number } {
  const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1024);
  globalThis.gc?.();
  return { readyRssMb: Math.round(process.memoryUsage.rss() / 1024 / 1024), peakRssMb };
}
