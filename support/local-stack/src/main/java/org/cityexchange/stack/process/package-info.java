/** Processes, ports, folders, secrets and command lines: what the machine must be asked for, in one place. */
package org.cityexchange.stack.process;
