import type { RoleProposalView } from "@haat/contract/proposal";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

type AboutProps = Readonly<{ proposal: Pick<RoleProposalView, "kind" | "role" | "person"> }>;

/** To whom it happens, and what. */
export function AboutRole({ proposal: { kind, role, person } }: AboutProps) {
  const { t } = useWords();
  return (
    <p className="text-lg">
      <Link
        to={`/admin/people/${person.id}`}
        className="link inline-flex min-h-12 items-center font-semibold"
      >
        {person.name === "" ? t("people:nameless") : <Typed text={person.name} />}
      </Link>
      : {t(`people:proposal.kind.${kind}`)}
      {role !== null && ` · ${t(`people:role.${role}`)}`}
    </p>
  );
}
