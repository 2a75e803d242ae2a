/** Arguments, wiring and exit codes, and the only place that prints. */
package dev.assay.cli;
