import type { IncomingMessage, ServerResponse } from "node:http";

/** `silent`: asked, it says nothing. `gone`: it hangs up. */
export type Outage = "none" | "silent" | "gone";

const outages: readonly string[] = ["none", "silent", "gone"] satisfies readonly Outage[];
export const outagePath = "/_control/outage";

/** Takes Redis away from everybody, whichever one stands behind the bridge, and brings it back. */
export type OutageSwitch = Readonly<{
  /** False: this request gets no answer; who was kept waiting is hung up on when the outage ends. */
  isAnswering(response: ServerResponse): boolean;
  /** `POST /_control/outage` with the name of an outage as its body. */
  obey(request: IncomingMessage, text: string): { status: number; body: unknown };
}>;

export function createOutageSwitch(): OutageSwitch {
  let outage: Outage = "none";
  const waiting = new Set<ServerResponse>();
  const hangUp = (response: ServerResponse): void => void response.socket?.destroy();

  return {
    isAnswering: (response) => {
      if (outage === "gone") hangUp(response);
      if (outage === "silent") {
        waiting.add(response);
        response.once("close", () => waiting.delete(response));
      }
      return outage === "none";
    },
    obey: ({ method }, text) => {
      if (method !== "POST" || !isOutage(text)) return { status: 400, body: { error: "ERR no such outage" } };
      outage = text;
      for (const response of waiting) hangUp(response);
      return { status: 200, body: { result: outage } };
    },
  };
}

const isOutage = (text: string): text is Outage => outages.includes(text);
