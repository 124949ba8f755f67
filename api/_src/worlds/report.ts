/** Name, message and cause of a fault for a log line. Parameters of a query are somebody's data and stay out. */
export function describeFault(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  const own = `${fault.name}: ${fault.message.split("\nparams:")[0]}`;
  return fault.cause === undefined ? own : `${own} <- ${describeFault(fault.cause)}`;
}
