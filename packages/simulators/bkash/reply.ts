import { internalCode, textOf } from "./texts.ts";

/** What an operation answers before any fault is laid over it. */
export type Reply = Readonly<{ status: number; body: Readonly<Record<string, unknown>> }>;
export type Version = "v1.2.0-beta" | "v2";

export const success = (body: Readonly<Record<string, unknown>>): Reply => ({
  status: 200,
  body: { statusCode: "0000", statusMessage: "Successful", ...body },
});

/** The classic envelope: an error with HTTP 200. */
export const classicFault = (code: string, days?: number): Reply => ({
  status: 200,
  body: { statusCode: code, statusMessage: textOf(code).replace("%s", String(days ?? "")) },
});

/** The v2 envelope, with HTTP 400. */
export const v2Fault = (code: string, days?: number): Reply => ({
  status: 400,
  body: {
    internalCode: internalCode(code),
    externalCode: code,
    errorMessageEn: textOf(code).replace("%s", String(days ?? "")),
    errorMessageBn: null,
  },
});

export const faultFor = (version: Version) => (version === "v2" ? v2Fault : classicFault);

/** The API gateway in front of bKash. */
export const gatewayReply = (status: number, message: string): Reply => ({ status, body: { message } });
export const invalidBody = gatewayReply(400, "Invalid request body");
export const unauthorized = gatewayReply(401, "Unauthorized");
export const unknownRoute = gatewayReply(403, "Missing Authentication Token");
