/** The pages of the desk. */
@NullMarked
package nl.samenspoed.app.desk.web;

import org.jspecify.annotations.NullMarked;
