import type { Font } from 'fontkit'

// @types/pdfkit lags behind pdfkit 0.20: attachment relationship, layout attributes of a tag, fontkit fonts, fields.
declare global {
  namespace PDFKit {
    interface PDFDocument {
      /** Catalog of the file; its form is there after `initForm`. */
      _root: { data: { AcroForm: { data: object } } }
    }
  }

  namespace PDFKit.Mixins {
    interface PDFAttachmentOptions {
      relationship?: 'Data' | 'Source' | 'Supplement' | 'Alternative' | 'Unspecified'
    }

    interface StructureElementOptions {
      bbox?: [number, number, number, number]
      placement?: 'Block' | 'Inline'
      scope?: 'Row' | 'Column'
    }

    interface AnnotationOption {
      Subtype?: 'Widget'
      FT?: 'Sig'
      T?: object
      TU?: object
      V?: PDFKit.PDFKitReference
      F?: number
      structParent?: PDFKit.PDFStructureElement
    }

    interface PDFFont {
      registerFont(name: string, font: Font): this
    }
  }
}

/** The document of pdfkit, with what its published types miss. */
export type PdfDocument = PDFKit.PDFDocument
