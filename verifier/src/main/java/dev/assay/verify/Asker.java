package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.Rule;

/**
 * Asks one kind of question of one document. Stateless or thread-safe.
 *
 * @param <C> the kind of question
 */
@FunctionalInterface
interface Asker<C extends Check> {
  /**
   * The answer; never an exception for what the document holds.
   *
   * @throws Expressions.Failure when the rule itself cannot be evaluated
   */
  Answer ask(Rule rule, C check, Subject subject) throws Expressions.Failure;
}
