import { audiences } from "@haat/core/sessions";
import { z } from "zod";
import { FlowField, MeView } from "./auth.ts";
import { codeExample, sessionExample } from "./examples.ts";
import { idField, Instant, PhoneField } from "./values.ts";

/** The branch of the API that the access token shall open. */
export const AudienceField = z.enum(audiences);

export const SessionBody = z
  .object({
    phone: PhoneField,
    code: z.string().min(4).max(12),
    flow: FlowField,
    audience: AudienceField.optional(),
  })
  .strict()
  .meta({
    id: "SessionBody",
    example: { phone: "01712345678", code: "482913", flow: codeExample.flow, audience: "store" },
  });

const { access, refresh, withheld } = sessionExample;

/** `refresh` is good once; `withheld` says why `access` opens the store alone though another branch was asked for. */
export const TokensView = z
  .object({
    access: z.object({ token: z.string(), audience: AudienceField, expiresAt: Instant }),
    refresh: z.object({ token: z.string(), expiresAt: Instant }),
    withheld: z.enum(["role", "second_factor"]).nullable(),
  })
  .meta({ id: "Tokens", example: { access, refresh, withheld } });
export type TokensView = z.infer<typeof TokensView>;

export const SessionView = TokensView.extend({ me: MeView }).meta({ id: "Session", example: sessionExample });
export type SessionView = z.infer<typeof SessionView>;

export const RefreshBody = z
  .object({ refreshToken: z.string().min(1).max(100), audience: AudienceField.optional() })
  .strict()
  .meta({ id: "RefreshBody", example: { refreshToken: refresh.token, audience: "vendor" } });

const listed = {
  id: "ses_01kadrzq7g3m9x5w2c4t8y6n0p",
  device: "Chrome · Android",
  createdAt: "2026-11-20T09:30:00.000Z",
  lastSeenAt: "2026-11-21T09:30:00.000Z",
  isCurrent: true,
};

/** `device` is empty where the browser did not say what it is. */
export const SessionList = z
  .object({
    items: z.array(
      z.object({
        id: idField("session"),
        device: z.string(),
        createdAt: Instant,
        lastSeenAt: Instant,
        isCurrent: z.boolean(),
      }),
    ),
  })
  .meta({ id: "SessionList", example: { items: [listed] } });
export type SessionList = z.infer<typeof SessionList>;
