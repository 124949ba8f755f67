import { memberRoles, shopStates, staffRoles } from "@haat/core/roles";
import { z } from "zod";
import { codeExample, meExample } from "./examples.ts";
import { idField, Instant, PhoneField, SlugField } from "./values.ts";

export const roles = ["buyer", "vendor", ...staffRoles] as const;
export type RoleName = (typeof roles)[number];

export const CodeBody = z
  .object({ phone: PhoneField })
  .strict()
  .meta({ id: "CodeBody", example: { phone: "01712345678" } });
export const CodeView = z
  .object({ expiresAt: Instant, resendAt: Instant })
  .meta({ id: "CodeSent", example: codeExample });
export type CodeView = z.infer<typeof CodeView>;

export const MeView = z
  .object({
    id: idField("user"),
    name: z.string(),
    phone: z.string().nullable(),
    roles: z.array(z.enum(roles)),
    may: z.array(z.string()).describe("Operations that his roles as staff open to him"),
    shops: z.array(
      z.object({
        id: idField("vendor"),
        slug: SlugField,
        name: z.string(),
        state: z.enum(shopStates),
        memberRole: z.enum(memberRoles),
        may: z.array(z.string()).describe("Operations that he may do for this shop as it stands now"),
      }),
    ),
  })
  .meta({ id: "Me", example: meExample });
export type MeView = z.infer<typeof MeView>;
