import type { PreTrainedTokenizer } from "@xenova/transformers";
import { z } from "zod";
import type { ModelConfig } from "./model-config.ts";
import { embeddingTokens } from "./tokens.ts";

/** Gives the ids of a text's tokens in the model's vocabulary, cut to as many as the model takes. */
export type TokenIds = (text: string) => readonly number[];

/** For our own model by tokens.ts, where what its vocabulary lacks is left out; for others by their own tokenizer. */
export function createTokenIds(tokenizer: PreTrainedTokenizer, config: ModelConfig): TokenIds {
  return config.input === "syllables" ? syllableIds(tokenizer, config) : plainIds(tokenizer, config);
}

/** Looks the tokens up in the vocabulary, as the general tokenizer would go over the text once more. */
function syllableIds(tokenizer: PreTrainedTokenizer, { maxLength }: ModelConfig): TokenIds {
  const vocabulary = tokenizer.get_vocab();
  return (text) => {
    const ids: number[] = [];
    for (const token of embeddingTokens(text, maxLength)) {
      const id = vocabulary.get(token);
      if (id !== undefined) ids.push(id);
    }
    return ids;
  };
}

const Ids = z.array(z.number().int().nonnegative());

function plainIds(tokenizer: PreTrainedTokenizer, { maxLength }: ModelConfig): TokenIds {
  return (text) => {
    const options = { return_tensor: false, truncation: true, max_length: maxLength };
    return Ids.parse(tokenizer(text, options).input_ids);
  };
}
