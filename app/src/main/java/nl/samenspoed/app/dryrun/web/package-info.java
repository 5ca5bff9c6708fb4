/** The pages of dry runs, reached from the page of a version of an agreement. */
@NullMarked
package nl.samenspoed.app.dryrun.web;

import org.jspecify.annotations.NullMarked;
