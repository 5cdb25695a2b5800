/** Text as numbers: word ids (index in vocabulary) of all sentences one after another; sentence i is tokens[starts[i] .. starts[i+1]). Words below the minimum count are already dropped. */
export interface EncodedCorpus {
  readonly vocabulary: readonly string[];
  /** How often each word occurs; by word id. */
  readonly counts: Uint32Array;
  readonly tokens: Uint32Array;
  /** One more than there are sentences: the last is the number of tokens. */
  readonly starts: Uint32Array;
}

/** One vector a word, by word id: vocabulary.length × size. */
export interface WordVectors {
  readonly size: number;
  readonly vectors: Float32Array;
}
