/**
 * 疑义校核: a doubt about one attribute of one entity, from the report to its end. While it is open, every answer that uses
 * the value carries the flag, and the citizen's own proof is kept with it so that business goes on.
 *
 * <p>Terms: the <em>reporter</em> doubts; the <em>holder</em> is the provider whose record the value stands on, and answers
 * within the working days of the policy. A dispute that survivorship opened itself has no reporter.
 */
@Allowed(packages = {"privacy", "reconcile", "graph", "sharing"}, libraries = {"com.fasterxml.jackson", "org.slf4j"})
package io.tongyuan.dispute;

import io.tongyuan.model.Allowed;
