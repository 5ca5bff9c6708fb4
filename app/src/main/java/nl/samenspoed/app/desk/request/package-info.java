/**
 * The pages on which a request is taken in, judged, decided and handed on: queue, case and one
 * panel for each step. Decides nothing itself; asks the core and tells what it answered.
 */
@NullMarked
package nl.samenspoed.app.desk.request;

import org.jspecify.annotations.NullMarked;
