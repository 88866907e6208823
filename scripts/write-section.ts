import { putSection } from "./put-section.ts";
import { describeMachine } from "./reports/machine.ts";

/** Puts a section into BENCHMARKS.md, headed by the date, the command with its flags, and the machine. */
export function writeSection(name: string, command: string, content: string): void {
  const { cores, cpu, memoryGb, node } = describeMachine();
  const date = new Date().toISOString().slice(0, 10);
  const flags = process.argv.slice(2);
  const full = flags.length === 0 ? command : `${command} -- ${flags.join(" ")}`;
  const head = `${date}, \`${full}\`; ${cpu}, ${cores} cores, ${memoryGb} GB, Node ${node}.`;
  putSection(name, `${head}\n\n${content}`);
}
