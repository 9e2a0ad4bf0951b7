import type { Font } from 'fontkit'

// @types/pdfkit lags behind pdfkit 0.20: attachment relationship, layout attributes of a tag, fontkit fonts.
declare global {
  namespace PDFKit.Mixins {
    interface PDFAttachmentOptions {
      relationship?: 'Data' | 'Source' | 'Supplement' | 'Alternative' | 'Unspecified'
    }

    interface StructureElementOptions {
      bbox?: [number, number, number, number]
      placement?: 'Block' | 'Inline'
      scope?: 'Row' | 'Column'
    }

    interface PDFFont {
      registerFont(name: string, font: Font): this
    }
  }
}

/** The document of pdfkit, with what its published types miss. */
export type PdfDocument = PDFKit.PDFDocument
