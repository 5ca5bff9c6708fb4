/** What a patient sees of the own request, on a page outside the desk. */
@NullMarked
package nl.samenspoed.app.desk.patient;

import org.jspecify.annotations.NullMarked;
