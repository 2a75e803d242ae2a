/** What time left: git, read through JGit, and the run ledger. */
package dev.assay.history;
