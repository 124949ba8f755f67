import { Problem } from "@haat/contract/problem";
import type { ProblemCode } from "@haat/core/errors";

/** What the API refused, or `service.unavailable` when it could not be understood at all. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly status: number;
  readonly code: ProblemCode;
  readonly title: string;
  readonly detail: string;
  /** What it is about, such as the id of what stands in the way. */
  readonly params: Problem["params"];
  readonly fields: NonNullable<Problem["fields"]>;
  readonly retryAfterS: number | null;

  constructor(
    problem: Pick<Problem, "status" | "code" | "title" | "detail" | "fields"> &
      Partial<Pick<Problem, "params">>,
    retryAfterS: number | null,
  ) {
    super(problem.code);
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title;
    this.detail = problem.detail;
    this.params = problem.params ?? {};
    this.fields = problem.fields ?? [];
    this.retryAfterS = retryAfterS;
  }
}

const silent = { status: 503, code: "service.unavailable", title: "", detail: "" } as const;

/** Reads a refusal; a reply that is no problem document (a proxy's HTML page, say) counts as an unreachable service. */
export async function readProblem(reply: Response): Promise<ApiProblem> {
  const retryAfter = Number(reply.headers.get("retry-after") ?? "");
  const retryAfterS = Number.isInteger(retryAfter) && retryAfter > 0 ? retryAfter : null;
  const isProblem = reply.headers.get("content-type")?.startsWith("application/problem+json") === true;
  const parsed = isProblem ? Problem.safeParse(await reply.json().catch(() => null)) : null;
  return new ApiProblem(parsed?.success ? parsed.data : silent, retryAfterS);
}

export const unreachable = (): ApiProblem => new ApiProblem(silent, null);
