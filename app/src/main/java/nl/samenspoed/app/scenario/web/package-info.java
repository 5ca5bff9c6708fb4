/** The pages of the scenario lab. */
@NullMarked
package nl.samenspoed.app.scenario.web;

import org.jspecify.annotations.NullMarked;
