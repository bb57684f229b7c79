import type { Child } from "hono/jsx";

export type TreeNode = {
  readonly label: Child;
  readonly note?: Child;
  readonly actions?: Child;
  readonly children?: readonly TreeNode[] | undefined;
};

/** Units under units, goals under goals. */
export const Tree = (props: { readonly nodes: readonly TreeNode[]; readonly label?: string | undefined }) => (
  <ul class="tree" aria-label={props.label}>
    {props.nodes.map((node) => (
      <li>
        <div class="node">
          <span>
            {node.label}
            {node.note && <span class="small muted">{node.note}</span>}
          </span>
          {node.actions}
        </div>
        {node.children && node.children.length > 0 && <Tree nodes={node.children} />}
      </li>
    ))}
  </ul>
);
