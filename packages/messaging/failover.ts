import { silence } from "./post-form.ts";
import type { Sms, SmsSender } from "./port.ts";

/**
 * Several gateways behind one port, asked in order. `refused` is final: the message itself is at fault, and another gateway
 * would send it for the same money. After `unknown` only a code goes on to the next gateway: its two copies show the same
 * six digits, and somebody waits with the phone in his hand. A notice never does. It may already have arrived, a second
 * "your money is on its way" reads like a second refund, and it can wait: the outbox comes back to it.
 */
export const failover = (gateways: readonly SmsSender[]): SmsSender => ({
  send: async (sms) => {
    let told = silence;
    for (const gateway of mayBeDoubled(sms) ? gateways : gateways.slice(0, 1)) {
      told = await gateway.send(sms);
      if (told.state !== "unknown") return told;
    }
    return told;
  },
});

const mayBeDoubled = ({ kind }: Sms): boolean => kind === "code";
