/**
 * How every command is keyed, remembered and answered: done once, or refused with a stable code.
 */
@NullMarked
package nl.samenspoed.app.command;

import org.jspecify.annotations.NullMarked;
