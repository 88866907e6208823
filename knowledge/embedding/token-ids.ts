import type { PreTrainedTokenizer } from "@xenova/transformers";
import { z } from "zod";
import type { ModelConfig } from "./model-config.ts";
import { embeddingTokens } from "./tokens.ts";

/** The model's token numbers of a text, cut to what the model takes. */
export type TokenIds = (text: string) => readonly number[];

/** Our own model leaves out what its vocabulary lacks; others get the text through their own tokenizer. */
export function createTokenIds(tokenizer: PreTrainedTokenizer, config: ModelConfig): TokenIds {
  return config.input === "syllables" ? syllableIds(tokenizer, config) : plainIds(tokenizer, config);
}

/** Asks the vocabulary directly, which spares the general tokenizer its own pass over the text. */
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
