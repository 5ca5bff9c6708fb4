/** The register of organisations, locations and services: to look at, to keep, to import. */
@NullMarked
package nl.samenspoed.app.administration.network;

import org.jspecify.annotations.NullMarked;
