/** Where who reports a place free must deliver it: switched on and off, and who did so when. */
@NullMarked
package nl.samenspoed.app.administration.deliver;

import org.jspecify.annotations.NullMarked;
