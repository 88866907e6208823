import { loadLanguage } from "../../knowledge/language.ts";
import { createWrittenAbbreviations } from "../../knowledge/text/index.ts";
import { createTransformersEmbedder, DEFAULT_MODEL } from "../../knowledge/transformers-embedder.ts";
import { writeModel } from "../train-embedding/write-model.ts";
import { COURSE, continueTraining } from "./continue-training.ts";
import { holdOut } from "./hold-out.ts";
import { judgeGain } from "./judge-gain.ts";
import { createMeasurer } from "./measure-model.ts";
import { readOfficePassages, sampleByDocument } from "./office-passage.ts";
import { readStartModel } from "./start-model.ts";
import { makeTrainingTexts } from "./training-texts.ts";

const [path, out, ...courses] = process.argv.slice(2);
const t0 = performance.now();
const lap = (s: string) => console.log(s, ((performance.now() - t0) / 1000).toFixed(1) + "s");
const language = await loadLanguage();
const all = await readOfficePassages(path, createWrittenAbbreviations(language.spelling));
lap("read " + all.length);
const passages = sampleByDocument(all, 10_000);
const held = holdOut(passages);
lap("queries " + held.queries.length);
const embedder = await createTransformersEmbedder();
const m = await createMeasurer(passages, held, language, embedder);
lap("index");
const before = await m.measure(embedder);
lap("before");
const start = await readStartModel(DEFAULT_MODEL);
const tt = makeTrainingTexts(passages, held.texts, start.tokens);
lap("texts " + tt.texts.length + " unknown " + tt.unknown.toFixed(4));
let i = 0;
for (const c of courses.length ? courses : ["{}"]) {
  const values = await continueTraining(
    start,
    tt,
    (l) => {
      if (/epoch (\d+)\/\1:/.test(l)) console.log(l);
    },
    { ...COURSE, ...JSON.parse(c) },
  );
  const folder = `${out}${i++}`;
  await writeModel({
    folder,
    vocabulary: start,
    vectors: { dimensions: start.dimensions, values },
    maxSyllables: start.maxSyllables,
  });
  const after = await createTransformersEmbedder({ model: folder });
  const v = judgeGain(before, await m.measure(after));
  await after.close();
  const f = (x: any) => `${x.recallAt1.toFixed(3)}/${x.recallAt10.toFixed(3)}/${x.mrrAt10.toFixed(3)}`;
  const g = (x: any) => `${x.mean.toFixed(3)} [${x.low.toFixed(3)},${x.high.toFixed(3)}]`;
  console.log(
    c,
    "V",
    f(v.before.vectors),
    f(v.after.vectors),
    g(v.gain.vectors),
    "F",
    f(v.before.fused),
    f(v.after.fused),
    g(v.gain.fused),
    v.kept,
    v.against ?? "",
  );
  lap("done");
}
