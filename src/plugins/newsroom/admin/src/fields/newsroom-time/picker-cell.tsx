import { styled } from 'styled-components';

interface PickerCellProps {
  /** Today, or the hour and minute of this moment. */
  $isCurrent?: boolean;
  /** A day of the neighbouring month. */
  $isFaint?: boolean;
}

/** One day, hour or minute to pick; `aria-pressed` marks the picked one. */
export const PickerCell = styled.button.attrs({ type: 'button' })<PickerCellProps>`
  width: 3.6rem;
  height: 3.2rem;
  padding: 0;
  border: 1px solid
    ${({ theme, $isCurrent }) => ($isCurrent ? theme.colors.primary200 : 'transparent')};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: transparent;
  color: ${({ theme, $isFaint }) => ($isFaint ? theme.colors.neutral600 : theme.colors.neutral800)};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  font-variant-numeric: tabular-nums;
  cursor: pointer;

  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary600};
  }

  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.neutral0};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
  }
`;
