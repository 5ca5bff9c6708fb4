/** Places that were reported free and not given: shown to both parties, contested, settled. */
@NullMarked
package nl.samenspoed.app.desk.breach;

import org.jspecify.annotations.NullMarked;
