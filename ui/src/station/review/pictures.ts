import type { FieldView } from '$lib/bindings/FieldView';
import type { Attachment } from '$lib/bindings/Attachment';

/** A picture of an answer with the question it belongs to. */
export interface LabelledPicture {
  readonly label: string;
  /** 1 for the first page. */
  readonly page: number;
  readonly picture: Attachment;
}

/** The pictures of an answer, in order. */
export function picturesOf(field: FieldView): LabelledPicture[] {
  const { answer, label } = field;
  if (answer?.kind === 'picture') return [{ label, page: 1, picture: answer.value }];
  if (answer?.kind !== 'evidence' || answer.value.state !== 'presented') return [];
  return answer.value.scans.map((picture, index) => ({ label, page: index + 1, picture }));
}
