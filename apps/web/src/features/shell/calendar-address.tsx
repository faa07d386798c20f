import { Button, Group, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useLingui } from '@lingui/react/macro';
import { IconCalendarPlus, IconCheck, IconCopy } from '@tabler/icons-react';

/** A subscription calendar's address: to be copied, or opened by the calendar program of this machine. */
export function CalendarAddress({ url }: { readonly url: string }) {
  const { t } = useLingui();
  const clipboard = useClipboard({ timeout: 4000 });
  const address = new URL(url, location.origin).href;
  return (
    <Group gap="sm" align="flex-end" mt="sm">
      <TextInput
        label={t`Address of the calendar`}
        value={address}
        readOnly
        dir="ltr"
        style={{ flex: '1 1 18rem' }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        leftSection={clipboard.copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
        onClick={() => clipboard.copy(address)}
      >
        {clipboard.copied ? t`Copied` : t`Copy`}
      </Button>
      <Button
        component="a"
        variant="default"
        leftSection={<IconCalendarPlus size={16} aria-hidden />}
        href={address.replace(/^https?:/, 'webcal:')}
      >
        {t`Open in the calendar`}
      </Button>
    </Group>
  );
}
