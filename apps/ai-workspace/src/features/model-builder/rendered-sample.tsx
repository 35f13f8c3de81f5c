import type { RenderedSample as Sample, SampleMeasure } from "@aiweb/contracts/fine-tuning/preview-samples";
import { Banner, formatNumber, Row, Stack, Text } from "@aiweb/ui";
import styles from "./rendered-sample.module.css";

type RenderedSampleProps = {
  sample: Sample;
  /** Tokens of a row at most. */
  sequenceLength: number;
  measured: SampleMeasure | undefined;
};

/** The text of a sample: the template's own tokens in grey, what counts for the loss marked, what is cut struck through. */
export function RenderedSample({ sample, sequenceLength, measured }: RenderedSampleProps) {
  if (sample.error !== null) {
    return (
      <Banner tone="warn" title={`Row ${formatNumber(sample.row + 1)} of ${sample.dataset} does not fit`}>
        {sample.error}
      </Banner>
    );
  }
  return (
    <Stack gap={2}>
      <pre className={styles.text} tabIndex={0} aria-label="Sample text">
        {sample.segments.map((segment, index) =>
          segment.cut ? (
            <del key={index} className={styles.cut}>
              {segment.text}
            </del>
          ) : (
            <span key={index} className={segment.special ? styles.special : segment.learned ? styles.learned : undefined}>
              {segment.text}
            </span>
          ),
        )}
      </pre>
      <Row gap={3} wrap>
        <Text size="s" tone="2">
          {formatNumber(sample.tokens)} tokens
        </Text>
        <Text size="s" tone="2">
          <span className={styles.swatch} aria-hidden="true" /> learned
        </Text>
        {sample.cutTokens > 0 ? (
          <Text size="s" tone="warn">
            {formatNumber(sample.cutTokens)} tokens of this row are cut
          </Text>
        ) : null}
        {measured === undefined ? null : (
          <Text size="s" tone="2">
            {formatNumber(measured.cut)} of {formatNumber(measured.rows)} cut at {formatNumber(sequenceLength)}
          </Text>
        )}
      </Row>
    </Stack>
  );
}
