import type { PolicyRow } from "@haat/api/policy-table";
import type { Api } from "@haat/api/app-env";
import { z } from "zod";

/** A route with what its description holds: the documented body, and what each answer may contain. */
export type Route = Readonly<{
  row: PolicyRow;
  documented: unknown;
  answers: Readonly<Record<string, z.ZodType | undefined>>;
}>;

type Content = Readonly<{ content?: Readonly<Record<string, { schema?: unknown }>> }>;
type Declared = Readonly<{
  operationId?: string;
  request?: Readonly<{ body?: Content }>;
  responses: Readonly<Record<string, Content>>;
}>;

const schemaOf = (content: Content | undefined): z.ZodType | undefined => {
  const schema = content?.content?.["application/json"]?.schema;
  return schema instanceof z.ZodType ? schema : undefined;
};

function documentedOf(schema: z.ZodType | undefined): unknown {
  const meta = schema && z.globalRegistry.get(schema);
  return meta?.["example"] ?? (meta?.["examples"] as readonly unknown[] | undefined)?.[0];
}

export function routesOf(
  { openAPIRegistry: { definitions } }: Pick<Api, "openAPIRegistry">,
  rows: readonly PolicyRow[],
): readonly Route[] {
  const declared = definitions.flatMap((each) => (each.type === "route" ? [each.route as Declared] : []));
  return rows.map((row) => {
    const route = declared.find(({ operationId }) => operationId === row.operationId);
    const answers = Object.entries(route?.responses ?? {}).map(([status, reply]) => [
      status,
      schemaOf(reply),
    ]);
    return {
      row,
      documented: documentedOf(schemaOf(route?.request?.body)),
      answers: Object.fromEntries(answers) as Route["answers"],
    };
  });
}
