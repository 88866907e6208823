import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { replaceFile } from "../storage/replace-file.ts";
import { type Finding, type IngestReport, ingestReportSchema } from "./ingest-report.ts";

/** A report with what an administrator has settled of it. */
export interface KeptReport extends Omit<IngestReport, "findings"> {
  readonly findings: readonly (Finding & { readonly settled: boolean })[];
}

/** The last report and what of it was settled; on disk where there is a data folder. */
export interface ReportStore {
  /** Undefined until a corpus was built. */
  current(): Promise<KeptReport | undefined>;
  replace(report: IngestReport): Promise<void>;
  /** The report stays and says that a later reload failed. */
  addFailure(reason: string): Promise<void>;
  /** Findings are settled, or open again, by their keys; keys that are not there are passed over. */
  settle(keys: readonly string[], settled: boolean): Promise<void>;
}

const FILES = { report: "ingest-report.json", settled: "ingest-settled.json" } as const;

export function openReportStore(dataDir: string | undefined): ReportStore {
  const kept = dataDir === undefined ? inMemory() : onDisk(dataDir);
  const readReport = () => kept.read(FILES.report, ingestReportSchema);
  const readSettled = async () => new Set((await kept.read(FILES.settled, z.array(z.string()))) ?? []);
  const writeSettled = (keys: Iterable<string>) => kept.write(FILES.settled, [...keys]);
  return {
    async current() {
      const [report, settled] = await Promise.all([readReport(), readSettled()]);
      const findings = report?.findings.map((finding) => ({ ...finding, settled: settled.has(finding.key) }));
      return report && findings && { ...report, findings };
    },
    async replace(report) {
      const settled = await readSettled();
      await kept.write(FILES.report, report);
      await writeSettled(report.findings.flatMap(({ key }) => (settled.has(key) ? [key] : [])));
    },
    async addFailure(reason) {
      const report = await readReport();
      const failure = { at: new Date().toISOString(), reason };
      if (report) await kept.write(FILES.report, { ...report, failure });
    },
    async settle(keys, isSettled) {
      const [report, settled] = await Promise.all([readReport(), readSettled()]);
      const there = new Set(report?.findings.map(({ key }) => key));
      for (const key of keys) {
        if (isSettled && there.has(key)) settled.add(key);
        if (!isSettled) settled.delete(key);
      }
      await writeSettled(settled);
    },
  };
}

/** Values by the names of their files; one that is missing or damaged is undefined. */
interface Files {
  read<T>(file: string, schema: z.ZodType<T>): Promise<T | undefined>;
  write(file: string, value: unknown): Promise<void>;
}

function onDisk(folder: string): Files {
  return {
    async read(file, schema) {
      const text = await readFile(join(folder, file), "utf8").catch(() => "null");
      try {
        return schema.parse(JSON.parse(text));
      } catch {
        return undefined;
      }
    },
    async write(file, value) {
      await mkdir(folder, { recursive: true });
      await replaceFile(join(folder, file), JSON.stringify(value));
    },
  };
}

function inMemory(): Files {
  const values = new Map<string, unknown>();
  return {
    read: async (file, schema) => schema.safeParse(values.get(file)).data,
    write: async (file, value) => void values.set(file, value),
  };
}
