import { providers } from "@haat/core/providers";
import { z } from "zod";
import { AudienceField, SessionView, TokensView } from "./session.ts";
import { Instant } from "./values.ts";

export const ProviderField = z.enum(providers);

export const ProviderList = z
  .object({ providers: z.array(ProviderField) })
  .meta({ id: "ProviderList", example: { providers: ["google", "facebook"] } });
export type ProviderList = z.infer<typeof ProviderList>;

/** `next`: where on this site to go on afterwards. */
export const OauthStartBody = z
  .object({
    next: z.string().min(1).max(1000),
  })
  .strict()
  .meta({ id: "OauthStartBody", example: { next: "/bn/checkout" } });

const secret = "0123456789abcdefghjkmnpqrstvwxyz";

/** `browser` stays in the browser that began, and comes back with the answer: nobody else can end the walk. */
export const OauthStartView = z.object({ url: z.url(), browser: z.string(), expiresAt: Instant }).meta({
  id: "OauthStart",
  example: {
    url: "https://accounts.google.com/o/oauth2/v2/auth?client_id=haat&state=4x2m9k7q",
    browser: secret,
    expiresAt: "2026-11-21T09:40:00.000Z",
  },
});
export type OauthStartView = z.infer<typeof OauthStartView>;

/** What the provider sent along with the browser, and what the browser kept. */
const Answer = z.object({
  code: z.string().min(1).max(2048),
  state: z.string().min(1).max(200),
  browser: z.string().min(1).max(200),
  issuer: z.string().max(200).optional().describe("`iss`, where the provider sends it"),
  user: z.string().max(2000).optional().describe("Apple's, as it came"),
});
const answer = { code: "4/0AVMBsJ", state: secret, browser: secret };

export const OauthFinishBody = Answer.extend({ audience: AudienceField.optional() })
  .strict()
  .meta({ id: "OauthFinishBody", example: answer });

export const OauthLinkBody = Answer.strict().meta({ id: "OauthLinkBody", example: answer });

const next = z.string().describe("The path that the start was given");

export const OauthSessionView = SessionView.extend({ next }).meta({ id: "OauthSession" });
export type OauthSessionView = z.infer<typeof OauthSessionView>;

export const OauthProvenView = TokensView.extend({ next }).meta({ id: "OauthProven" });
export type OauthProvenView = z.infer<typeof OauthProvenView>;

export const OauthLinkedView = z
  .object({ next })
  .meta({ id: "OauthLinked", example: { next: "/bn/account" } });

const identity = {
  provider: "google" as const,
  label: "nilu@example.com",
  linkedAt: "2026-11-20T09:30:00.000Z",
  lastUsedAt: "2026-11-21T09:30:00.000Z",
};

/** Accounts elsewhere that open this one. `isLastWayIn`: there is nothing else to sign in with. */
export const IdentityList = z
  .object({
    items: z.array(
      z.object({
        provider: ProviderField,
        label: z.string(),
        linkedAt: Instant,
        lastUsedAt: Instant.nullable(),
      }),
    ),
    isLastWayIn: z.boolean(),
  })
  .meta({ id: "IdentityList", example: { items: [identity], isLastWayIn: false } });
export type IdentityList = z.infer<typeof IdentityList>;
