"""gensim's word2vec, timed: word2vec.py FOLDER WORKERS EPOCHS SEED OUT

Trains with Daylight's settings (METHOD 2.2) on FOLDER/sentences.txt and prints as JSON what training took, on the clock and in processor
time; reading the text and counting its words is left out. OUT: where to write the vectors, w0 first, as floats.
"""

import json
import os
import sys
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

try:
    from gensim import __version__
    from gensim.models import Word2Vec
except ImportError:
    print(json.dumps({"absent": True}))
    sys.exit(0)

folder, workers, epochs, seed, out = sys.argv[1], *map(int, sys.argv[2:5]), sys.argv[5]
with open(os.path.join(folder, "sentences.txt")) as handle:
    sentences = [line.split() for line in handle]
model = Word2Vec(
    sg=1, hs=0, vector_size=100, window=5, negative=5, ns_exponent=0.75, min_count=5, sample=1e-3,
    alpha=0.025, min_alpha=0.0001, epochs=epochs, workers=workers, seed=seed,
)  # fmt: skip
model.build_vocab(sentences)
begun, cpu = time.perf_counter(), time.process_time()
model.train(sentences, total_examples=model.corpus_count, epochs=epochs)
seconds, cpu = time.perf_counter() - begun, time.process_time() - cpu
words = len(model.wv)
model.wv.vectors[[model.wv.key_to_index[f"w{id}"] for id in range(words)]].astype("f4").tofile(out)
print(json.dumps({"seconds": seconds, "cpu": cpu, "version": __version__}))
