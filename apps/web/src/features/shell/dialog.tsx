import { Modal } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useState, type ReactNode } from 'react';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

/** A window over the page: keeps the focus, closes with Escape, gives the focus back. */
export function Dialog({ title, opened, onClose, children, wide = false }: DialogProps) {
  const { t } = useLingui();
  // The library gives the focus back when `opened` goes; most dialogs here are taken away with the page's state instead.
  const [cause] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After the next paint: until then the dialog that goes still holds the focus.
      requestAnimationFrame(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && cause instanceof HTMLElement && cause.isConnected) cause.focus({ preventScroll: true });
      });
    },
    [cause],
  );
  return (
    <Modal.Root opened={opened} onClose={onClose} size={wide ? 'lg' : 'md'} centered transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content>
        {/* The library's header would count as a second banner of the page. */}
        <Modal.Header role="none">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t`Close`} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
