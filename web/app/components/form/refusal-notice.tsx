import { Notice } from "../ui/notice.tsx";

/** Why the last press did nothing, and what to do now. */
export const RefusalNotice = ({
  refusal,
}: {
  refusal: Readonly<{ title: string; detail: string }> | undefined;
}) =>
  refusal === undefined ? null : (
    <Notice tone="bad" isNews>
      <p className="font-semibold">{refusal.title}</p>
      <p>{refusal.detail}</p>
    </Notice>
  );
