import { DomainError } from "@haat/core/errors";

export type Gate = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Lets `room` works run at once and `queue` more wait in order; whoever comes then is sent away at once, so that a flood of
 * passwords takes neither the memory nor the time of everybody else.
 */
export function createGate({ room, queue }: Readonly<{ room: number; queue: number }>): Gate {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= room) {
      if (waiting.length >= queue) throw new DomainError("service.unavailable");
      await new Promise<void>((enter) => waiting.push(enter));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The place is handed on, not freed: nobody slips in between.
      if (next) next();
      else running -= 1;
    }
  };
}
