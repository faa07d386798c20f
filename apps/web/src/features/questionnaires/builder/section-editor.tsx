import { Button, NativeSelect } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { IconAlertTriangle, IconLock, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { QuestionInput, QuestionKind, QuestionSectionInput } from '../../../generated/graphql.js';
import { faultOf } from '../../shell/refusal.js';
import { TranslatedInput } from '../../shell/translated-input.js';
import classes from './builder.module.css';
import { kinds, moved, newQuestion, questionsOf, shown } from './draft.js';
import { useKindWord } from './kind-words.js';
import { Arrows, QuestionEditor } from './question-editor.js';
import type { Builder } from './use-builder.js';

interface SectionEditorProps {
  readonly builder: Builder;
  /** Place of the section. */
  readonly at: number;
}

/** A section with its questions, each folded until it is opened. */
export function SectionEditor({ builder, at }: SectionEditorProps) {
  const { t } = useLingui();
  const { draft, set, refusal } = builder;
  const [opened, setOpened] = useState<string | null>(null);
  const section = draft.sections[at];
  if (!section) return null;
  const put = (changes: Partial<QuestionSectionInput>) =>
    set({ ...draft, sections: draft.sections.map((each) => (each === section ? { ...each, ...changes } : each)) });
  const number = at + 1;
  const name = shown(section.title).text || t`Section ${number}`;
  return (
    <section className={classes.section} aria-label={name}>
      <div className={classes.head}>
        <TranslatedInput
          label={t`Heading of section ${number}`}
          value={section.title}
          error={faultOf(refusal, `sections.${at}.title`)}
          onChange={(title) => put({ title })}
        />
        <Arrows
          name={name}
          first={at === 0}
          last={number === draft.sections.length}
          onMove={(by) => set({ ...draft, sections: moved(draft.sections, at, by) })}
          onRemove={() => set({ ...draft, sections: draft.sections.filter((each) => each !== section) })}
        />
      </div>
      <ol className={classes.questions}>
        {section.questions.map((question, place) => (
          <OneQuestion
            key={question.key}
            builder={builder}
            question={question}
            path={`sections.${at}.questions.${place}`}
            open={opened === question.key}
            onOpen={(open) => setOpened(open ? question.key : null)}
            onChange={(next) => put({ questions: section.questions.map((each) => (each === question ? next : each)) })}
            first={place === 0}
            last={place + 1 === section.questions.length}
            onMove={(by) => put({ questions: moved(section.questions, place, by) })}
            onRemove={() => put({ questions: section.questions.filter((each) => each !== question) })}
          />
        ))}
      </ol>
      <AddQuestion
        onAdd={(kind) => {
          const question = newQuestion(draft, kind);
          put({ questions: [...section.questions, question] });
          setOpened(question.key);
        }}
      />
    </section>
  );
}

interface OneQuestionProps {
  readonly builder: Builder;
  readonly question: QuestionInput;
  readonly path: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChange: (question: QuestionInput) => void;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

function OneQuestion(props: OneQuestionProps) {
  const { builder, question, path, open, onOpen, onChange, first, last, onMove, onRemove } = props;
  const { t } = useLingui();
  const kindWord = useKindWord();
  const text = shown(question.text);
  const name = text.text || t`Question without text`;
  const faulty = builder.refusal?.fields.some((fault) => fault.path.startsWith(`${path}.`)) ?? false;
  return (
    <li className={classes.question} data-faulty={faulty || undefined}>
      <div className={classes.summary}>
        <button type="button" className={classes.open} aria-expanded={open} onClick={() => onOpen(!open)}>
          <span lang={text.language}>
            {name}
            {question.required && ' *'}
          </span>
          <span className={classes.quiet}>
            {kindWord(question.kind)}
            {question.audience === 'SENSITIVE' && <IconLock size={14} role="img" aria-label={t`Sensitive`} />}
            {faulty && <IconAlertTriangle size={16} role="img" aria-label={t`Has faults`} />}
          </span>
        </button>
        <Arrows name={name} first={first} last={last} onMove={onMove} onRemove={onRemove} />
      </div>
      {open && (
        <QuestionEditor
          question={question}
          path={path}
          others={questionsOf(builder.draft).filter(({ key }) => key !== question.key)}
          refusal={builder.refusal}
          onChange={onChange}
        />
      )}
    </li>
  );
}

function AddQuestion({ onAdd }: { readonly onAdd: (kind: QuestionKind) => void }) {
  const { t } = useLingui();
  const kindWord = useKindWord();
  const [kind, setKind] = useState<QuestionKind>('TEXT');
  return (
    <div className={classes.row}>
      <NativeSelect
        label={t`New question`}
        value={kind}
        data={kinds.map((each) => ({ value: each, label: kindWord(each) }))}
        onChange={(event) => setKind(event.currentTarget.value as QuestionKind)}
      />
      <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => onAdd(kind)}>
        {t`Add the question`}
      </Button>
    </div>
  );
}
