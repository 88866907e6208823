import { addRows, type Bags } from "./pooling.ts";
import type { Vectors } from "./start-vectors.ts";
import { textsByToken } from "./texts-by-token.ts";

/** Gathers the gradients of a batch by token and moves only the tokens that it holds. */
export interface Optimiser {
  /** Adds each text's gradient to all its tokens. */
  accumulate(bags: Bags, gradients: Float32Array): void;
  /** One Adam step at this rate, then forgets the gathered gradients. */
  step(rate: number): void;
}

const MEAN_DECAY = 0.9;
const SQUARE_DECAY = 0.98;
const TINY = 1e-10;

/** Draws vectors back to where they stood, so that what is trained later does not wipe out what was known. */
export interface Pull {
  readonly towards: Float32Array;
  /** Share of the distance that one step at rate 1 takes back. */
  readonly strength: number;
}

/** Moves `values` in place. */
export function createOptimiser({ dimensions, values }: Vectors, pull?: Pull): Optimiser {
  const means = new Float32Array(values.length);
  const squares = new Float32Array(values.length);
  const slots = new Int32Array(values.length / dimensions).fill(-1);
  const steps = new Int32Array(values.length / dimensions);
  let touched: number[] = [];
  let gathered = new Float32Array(0);

  function slotOf(token: number): number {
    const known = slots[token] ?? -1;
    if (known >= 0) return known;
    slots[token] = touched.length;
    const needed = (touched.length + 1) * dimensions;
    if (gathered.length < needed) gathered = enlarged(gathered, needed);
    return touched.push(token) - 1;
  }

  function moveToken(token: number, slot: number, rate: number): void {
    const age = (steps[token] ?? 0) + 1;
    steps[token] = age;
    const meanScale = 1 / (1 - MEAN_DECAY ** age);
    const squareScale = 1 / (1 - SQUARE_DECAY ** age);
    const from = slot * dimensions;
    const to = token * dimensions;
    for (let d = 0; d < dimensions; d++) {
      const gradient = gathered[from + d] ?? 0;
      const mean = MEAN_DECAY * (means[to + d] ?? 0) + (1 - MEAN_DECAY) * gradient;
      const square = SQUARE_DECAY * (squares[to + d] ?? 0) + (1 - SQUARE_DECAY) * gradient * gradient;
      means[to + d] = mean;
      squares[to + d] = square;
      values[to + d] =
        (values[to + d] ?? 0) - (rate * mean * meanScale) / (Math.sqrt(square * squareScale) + TINY);
    }
    if (pull !== undefined) pullBack(pull, to, rate);
  }

  function pullBack({ towards, strength }: Pull, from: number, rate: number): void {
    for (let d = from; d < from + dimensions; d++) {
      const distance = (towards[d] ?? 0) - (values[d] ?? 0);
      values[d] = (values[d] ?? 0) + rate * strength * distance;
    }
  }

  return {
    accumulate(bags, gradients) {
      for (const { token, texts } of textsByToken(bags, slots.length)) {
        const start = slotOf(token) * dimensions;
        addRows({ values: gathered, start }, gradients, texts, dimensions);
      }
    },
    step(rate) {
      touched.forEach((token, slot) => {
        moveToken(token, slot, rate);
        slots[token] = -1;
      });
      gathered.fill(0, 0, touched.length * dimensions);
      touched = [];
    },
  };
}

function enlarged(values: Float32Array<ArrayBuffer>, needed: number): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(Math.max(needed, values.length * 2));
  larger.set(values);
  return larger;
}
