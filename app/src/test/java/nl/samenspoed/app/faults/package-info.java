/** What must survive when the program or its database is killed in the middle of work. */
@org.jspecify.annotations.NullMarked
package nl.samenspoed.app.faults;
