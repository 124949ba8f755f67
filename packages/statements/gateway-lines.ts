import type { Bytes } from "./bytes.ts";
import {
  type BadLine,
  gatewayLine,
  type GatewayField,
  type GatewayLine,
  type GatewayProfile,
} from "./gateway-line.ts";
import { type Header, readRecords } from "./records.ts";

/** A wallet's statement, row by row, the bad ones among them. Throws `UnreadableFile` and `HeaderMissing`. */
export async function* readGatewayLines(
  profile: GatewayProfile,
  bytes: Bytes,
  onHeader?: (header: Header<GatewayField>) => void,
): AsyncGenerator<GatewayLine | BadLine> {
  for await (const record of readRecords(profile, bytes, { onHeader })) yield gatewayLine(profile, record);
}
