/** The screens beside the case, as their users meet them in the whole program. */
@NullMarked
package nl.samenspoed.app.screens;

import org.jspecify.annotations.NullMarked;
