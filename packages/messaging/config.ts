import { alphaSms } from "./alpha-sms.ts";
import { bulkSms, type GatewayConfig } from "./bulksms.ts";
import { failover } from "./failover.ts";
import type { Outside } from "./post-form.ts";
import type { SmsSender, VoiceSender } from "./port.ts";
import { sslWireless } from "./ssl-wireless.ts";
import { voiceGateway } from "./voice-gateway.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const shapes = { bulksms: bulkSms, alpha: alphaSms, ssl: sslWireless } as const;
export type GatewayShape = keyof typeof shapes;
const isShape = (name: string): name is GatewayShape => Object.hasOwn(shapes, name);

type Gateway = Readonly<{ shape: GatewayShape; config: GatewayConfig }>;
export type MessagingConfig = Readonly<{
  gateways: readonly Gateway[];
  voice: Readonly<{ url: string; apiKey: string; callerId: string; timeoutMs: number }> | null;
}>;

/** Two of them must fit into the time in which the sending job may not be overtaken. */
const timeoutMs = 5_000;

/** A gateway's four variables; a half that is there without the others stops the start and names what is missing. */
function gatewayOf(environment: Environment, prefix: "SMS" | "SMS2"): Gateway {
  const read = (name: string): string => {
    const value = environment[name]?.trim();
    if (!value) throw new Error(`${name} is missing`);
    return value;
  };
  const shape = environment[`${prefix}_GATEWAY_KIND`]?.trim() || "bulksms";
  if (!isShape(shape))
    throw new Error(`${prefix}_GATEWAY_KIND must be one of ${Object.keys(shapes).join(", ")}`);
  const url = read(`${prefix}_GATEWAY_URL`);
  const [apiKey, senderId] = [read(`${prefix}_API_KEY`), read(`${prefix}_SENDER_ID`)];
  return { shape, config: { url, apiKey, senderId, timeoutMs } };
}

/** `SMS_…` is the first gateway, `SMS2_…` the one that takes over, `VOICE_…` the one that calls; the last two may be absent. */
export function readMessagingConfig(environment: Environment): MessagingConfig {
  const hasSecond = Boolean(environment["SMS2_GATEWAY_URL"]?.trim());
  const gateways = [gatewayOf(environment, "SMS"), ...(hasSecond ? [gatewayOf(environment, "SMS2")] : [])];
  const url = environment["VOICE_GATEWAY_URL"]?.trim();
  if (!url) return { gateways, voice: null };
  const [first] = gateways;
  const apiKey = environment["VOICE_API_KEY"]?.trim() || first?.config.apiKey || "";
  const callerId = environment["VOICE_CALLER_ID"]?.trim() || first?.config.senderId || "";
  return { gateways, voice: { url, apiKey, callerId, timeoutMs } };
}

export const openSms = ({ gateways }: MessagingConfig, outside: Outside): SmsSender =>
  failover(gateways.map(({ shape, config }) => shapes[shape](config, outside)));

/** Null: nobody can be called, and a spoken code goes out as a text. */
export const openVoice = ({ voice }: MessagingConfig, outside: Outside): VoiceSender | null =>
  voice && voiceGateway(voice, outside);
