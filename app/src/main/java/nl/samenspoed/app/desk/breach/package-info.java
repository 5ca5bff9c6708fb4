/** What was agreed and not done: shown to both parties, contested, settled. */
@NullMarked
package nl.samenspoed.app.desk.breach;

import org.jspecify.annotations.NullMarked;
