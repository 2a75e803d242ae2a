/** What people wrote (configuration, packs, claims, waivers, gates) becomes one {@code Plan}. */
package dev.assay.plan;
