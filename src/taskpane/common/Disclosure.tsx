import { Button } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactNode } from "react";

interface DisclosureProps {
  readonly label: string;
  /** Made only when opened: what is hidden costs nothing. */
  readonly children: () => ReactNode;
}

/** A line that opens to show more on demand. */
export function Disclosure({ label, children }: DisclosureProps): ReactNode {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <Button
        appearance="transparent"
        size="small"
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      <div id={id} hidden={!open}>
        {open && children()}
      </div>
    </div>
  );
}
