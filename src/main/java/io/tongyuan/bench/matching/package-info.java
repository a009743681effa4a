/**
 * How well and how fast written addresses are matched: on a generated base with queries of the noise model, or on a base
 * and queries of anybody. A plain index of Lucene (bigrams, BM25) gets the same base and queries in the same run.
 *
 * <p>Terms. An <i>answer</i> is a resolution that confirms a road, an estate, a plate or finer and is not ambiguous.
 * <i>Precision</i> is the share of answers that are right, <i>sensitivity</i> the share of queries of places in the base
 * that are answered rightly. A query that fits several places is right as AMBIGUOUS with the one meant among the
 * candidates, and wrong as anything else.
 */
@Allowed(packages = {"bench", "address", "generate", "gazetteer", "geometry", "query"},
        libraries = {"org.apache.lucene", "de.siegmar.fastcsv", "com.fasterxml.jackson"})
package io.tongyuan.bench.matching;

import io.tongyuan.model.Allowed;
