import { ownAddress, type RichBlock, type RichSpan, type RichText as Document } from "@haat/core/rich-text";
import { Link } from "./link.tsx";

const Span = ({ span: { text, bold, italic, href } }: { span: RichSpan }) => {
  // Looked at once more where it is shown: an address that is not ours is only words.
  if (href !== undefined && ownAddress.test(href))
    return (
      <Link to={href} className="link">
        {text}
      </Link>
    );
  if (bold) return <strong>{text}</strong>;
  return italic ? <em>{text}</em> : text;
};

const Spans = ({ spans }: { spans: readonly RichSpan[] }) => (
  <>
    {spans.map((span, at) => (
      <Span key={at} span={span} />
    ))}
  </>
);

function Block({ block }: { block: RichBlock }) {
  if (block.kind !== "list") {
    const words = <Spans spans={block.spans} />;
    if (block.kind === "heading") return <h3 className="text-lg font-semibold">{words}</h3>;
    return <p className="whitespace-pre-line">{words}</p>;
  }
  const items = block.items.map((spans, at) => (
    <li key={at}>
      <Spans spans={spans} />
    </li>
  ));
  if (block.isNumbered) return <ol className="grid list-decimal gap-1 ps-6">{items}</ol>;
  return <ul className="grid list-disc gap-1 ps-6">{items}</ul>;
}

/** What a shop wrote in marks, as elements; never as HTML. */
export const RichText = ({ document }: { document: Document }) => (
  <div className="grid max-w-prose gap-3">
    {document.map((block, at) => (
      <Block key={at} block={block} />
    ))}
  </div>
);
