/** What runs on other people's machines: the action, the workflows, the recipes. */
package dev.assay.ci;
