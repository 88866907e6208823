import { saveSnapshot } from "../../../../knowledge/storage/snapshot/save-snapshot.ts";
import { madeBuilt } from "./made-built.ts";

// Saves two corpora in turn until it is killed: `node save-forever.ts DATA_DIR [TIMES [DIMENSIONS]]`.
const [dataDir = "", times = "Infinity", dimensions = "48"] = process.argv.slice(2);
const builts = [await madeBuilt("một", Number(dimensions)), await madeBuilt("hai", Number(dimensions))];
for (let i = 0; i < Number(times); i++) {
  const made = builts[i % 2];
  if (made) await saveSnapshot(dataDir, made.built, made.fit);
  if (i === 0) process.stdout.write("saved\n");
}
